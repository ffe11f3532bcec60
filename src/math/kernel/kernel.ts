// The kernel of elementary functions, compiled by AssemblyScript (scripts/kernel.mjs, flags fixed there): its library's
// double-precision functions use + - * / sqrt and bit operations only, so every engine computes the same bits.

export function exp(x: f64): f64 {
  return NativeMath.exp(x);
}

export function log(x: f64): f64 {
  return NativeMath.log(x);
}

export function sin(x: f64): f64 {
  return NativeMath.sin(x);
}

export function cos(x: f64): f64 {
  return NativeMath.cos(x);
}

export function tan(x: f64): f64 {
  return NativeMath.tan(x);
}

export function tanh(x: f64): f64 {
  return NativeMath.tanh(x);
}

export function pow(x: f64, y: f64): f64 {
  return NativeMath.pow(x, y);
}
