// What is loaded when somebody begins to type a surface.
export { turnOwn } from '../../store/own-surface';
export { OwnSurface } from './OwnSurface';
