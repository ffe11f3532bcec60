// What one plays the page with, and a run's words of status. One download beside that of the race, which does not wait for it: see late.tsx.
export { PrintFoot } from '../print/PrintFoot';
export { RunSettings } from '../print/RunSettings';
export { Hand } from '../plot/hand';
export { StartHandle } from '../plot/StartHandle';
export { ZoomButtons } from '../plot/ZoomButtons';
export { RunStatus } from '../RunStatus';
export { AddRun } from './AddRun';
export { HeadTools } from './HeadTools';
export { SurfaceParameters } from './SurfaceParameters';
export { SurfacePicker } from './SurfacePicker';
export { Transport } from './Transport';
