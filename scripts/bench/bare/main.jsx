// The least page that React makes: what any page with React costs to load.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Counter() {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count}
    </button>
  );
}

createRoot(document.getElementById('root')).render(<Counter />);
