/* The public names of `lienthong/portal`. */

export { type DongBoHoSoMC, toDongBoHoSoMC } from './dossier-payload.ts';
export {
  NATIONAL_PORTAL,
  type PortalAdapter,
  type PortalState,
  type SupplementState,
} from './portal-adapter.ts';
export type { PortalApplicant, PortalOptions, PortalParticulars } from './portal-particulars.ts';
export { portalStatusOf } from './portal-status.ts';
export { type CapNhatTienDoHoSoMC, toCapNhatTienDoHoSoMC } from './progress-payload.ts';
export type { HoSoBoSung, SupplementDetails } from './supplement-list.ts';
