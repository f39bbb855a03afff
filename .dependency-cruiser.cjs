/** Who may import whom: kernel <- ui <- engines <- modules <- main; a part is reached through its index.ts only. */
const PARTS = '^src/(engines|modules)/';
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'kernel-knows-nobody', severity: 'error', from: { path: '^src/kernel/' }, to: { path: '^(src/(ui|engines|modules|fakes|cli|main|modules\\.ts)|demo)', pathNot: '^src/modules$' } },
    { name: 'ui-knows-only-kernel', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/(engines|modules/|fakes|cli|main)' } },
    { name: 'engines-never-know-modules', severity: 'error', from: { path: '^src/engines/' }, to: { path: '^src/(modules|fakes|cli|main)' } },
    { name: 'modules-never-know-main', severity: 'error', from: { path: '^src/modules/' }, to: { path: '^src/(fakes|cli|main|modules\\.ts)' } },
    { name: 'engines-through-their-face', severity: 'error', from: { path: `${PARTS}([^/]+)/` }, to: { path: `${PARTS}([^/]+)/.+`, pathNot: [`${PARTS}[^/]+/index\\.ts$`, '^src/$1/$2/'] } },
    { name: 'parts-through-their-face', severity: 'error', from: { path: '^(src/(main|cli|fakes|modules\\.ts)|test|e2e|bench)' }, to: { path: `${PARTS}[^/]+/.+`, pathNot: `${PARTS}[^/]+/index\\.ts$` } },
    { name: 'only-seeds-read-the-demo', severity: 'error', from: { path: '^src/', pathNot: '(seed[^/]*\\.ts|/index\\.ts|^src/(fakes|cli)/.*|\\.test\\.tsx?)$' }, to: { path: '^demo/' } },
    { name: 'no-tests-in-the-product', severity: 'error', from: { path: '^src/', pathNot: '(\\.test\\.tsx?|^src/ui/gallery/.*)$' }, to: { path: '(\\.test\\.tsx?$|^test/|^e2e/)' } },
    // @medplum/fhirtypes is types only: nothing of it is there at run time, and tsc finds it.
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@medplum/fhirtypes$' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] } },
};
