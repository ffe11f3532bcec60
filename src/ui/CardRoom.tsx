// The room of an open card whose body has not come yet: as high as the body will be, so that nothing moves when it comes.
import type { ReactElement } from 'react';
import type { RunSpec } from '../scenario/scenario';
import { ruleOf } from '../store/rules';

export function CardRoom({ id, run }: { readonly id: string; readonly run: RunSpec }): ReactElement {
  const { form } = ruleOf(run);
  return (
    <div id={id} className="card-body">
      <div className="sliders">
        {Object.keys(form.hyper).map((name) => (
          <div key={name} className="hyper room" />
        ))}
      </div>
    </div>
  );
}
