/* What a sweep is compared with: momentum on Himmelblau from every start of a grid, in the order of operations of our equations, so that without
   contraction the bits are the same. Of each run: which minimum it reached and since when, as labels.ts has it.
   Usage: basins <cells a side> <steps> <lr> <beta>; prints how many runs reached which minimum, and the sum of the steps. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const double minima[4][2] = {{3, 2}, {-2.805118086952745, 3.131312518250573}, {-3.779310253377747, -3.283185991286169}, {3.584428340330492, -1.848126526964404}};

static int near_to(int m, double x, double y) {
  return fabs(x - minima[m][0]) <= 0.05 * 12 && fabs(y - minima[m][1]) <= 0.05 * 12;
}

int main(int argc, char **argv) {
  int n = atoi(argv[1]), steps = atoi(argv[2]);
  double lr = atof(argv[3]), beta = atof(argv[4]);
  long counts[6] = {0}, sum = 0;
  for (int j = 0; j < n; j++)
    for (int i = 0; i < n; i++) {
      double x = -6 + (i + 0.5) * 12 / n, y = -6 + (j + 0.5) * 12 / n, mx = 0, my = 0, limit = 0;
      int reached = -1, since = 0, t = 0;
      for (;; t++) {
        double a = x * x + y - 11, b = x + y * y - 7, loss = a * a + b * b;
        if (t == 0) limit = 1e-5 * fabs(loss);
        if (reached >= 0 && !near_to(reached, x, y)) reached = -1;
        if (reached < 0 && loss <= limit)
          for (int m = 0; m < 4; m++)
            if (near_to(m, x, y)) reached = m, since = t;
        if (!isfinite(x + y + loss)) {
          reached = 4;
          since = t;
          break;
        }
        if (t == steps) break;
        double gx = 2 * a * (2 * x) + 2 * b, gy = 2 * a + 2 * b * (2 * y);
        mx = beta * mx - lr * gx;
        my = beta * my - lr * gy;
        x += mx;
        y += my;
      }
      counts[reached < 0 ? 5 : reached]++;
      sum += reached < 0 ? steps : since;
    }
  for (int m = 0; m < 6; m++) printf("%ld,", counts[m]);
  printf("%ld\n", sum);
}
