// What one plays the page with. One download beside that of the race, which does not wait for it: see late.tsx.
export { PrintFoot } from '../print/PrintFoot';
export { RunSettings } from '../print/RunSettings';
export { Hand } from '../plot/hand';
export { StartHandle } from '../plot/StartHandle';
export { ZoomButtons } from '../plot/ZoomButtons';
export { AddRun } from './AddRun';
export { HeadTools } from './HeadTools';
export { SurfaceParameters } from './SurfaceParameters';
export { SurfacePicker } from './SurfacePicker';
export { Transport } from './Transport';
