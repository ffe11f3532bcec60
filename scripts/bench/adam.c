/* What the run of `trace` is compared with: Adam (Keras form) on Rosenbrock, in the order of operations of our equations, so that
   without contraction the bits are the same. Each step computes the loss and stops where it is not finite, as a run does.
   Usage: adam <steps>; prints the last step, x, y, loss. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  long steps = argc > 1 ? atol(argv[1]) : 100000000;
  double lr = 0.001, beta1 = 0.9, beta2 = 0.999, eps = 1e-7, a = 1, b = 100;
  double x = -1.2, y = 1, mx = 0, my = 0, vx = 0, vy = 0, power1 = 1, power2 = 1, loss;
  for (long t = 0;; t++) {
    double r = a - x, s = y - x * x;
    loss = r * r + b * (s * s);
    if (t == steps || !isfinite(x + y + loss)) {
      printf("%ld,%.17g,%.17g,%.17g\n", t, x, y, loss);
      return 0;
    }
    double gx = -2 * r - 4 * b * x * s, gy = 2 * b * s;
    mx = beta1 * mx + (1 - beta1) * gx;
    my = beta1 * my + (1 - beta1) * gy;
    vx = beta2 * vx + (1 - beta2) * (gx * gx);
    vy = beta2 * vy + (1 - beta2) * (gy * gy);
    power1 *= beta1;
    power2 *= beta2;
    double alpha = lr * (sqrt(1 - power2) / (1 - power1));
    x -= alpha * (mx / (sqrt(vx) + eps));
    y -= alpha * (my / (sqrt(vy) + eps));
  }
}
