// Test zstd with the `compression.zstd` of Python 3.14, which Pyodide brings as WebAssembly:
// node python_314.mjs PYODIDE PACKAGES CORELIB TESTS, all of them folders.
const [pyodide, ...folders] = process.argv.slice(2);
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide();
for (const [number, root] of folders.entries()) {
  python.FS.mkdirTree(`/given/${number}`);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, `/given/${number}`);
}
process.exitCode = python.runPython(`
import os, sys
import compression.zstd

sys.path[:0] = ["/given/0", "/given/1"]
sys.dont_write_bytecode = True
os.chdir("/tmp")
import pytest

print("Python", sys.version)
options = ["-q", "-W", "error", "--noconftest", "-p", "no:cacheprovider", "--rootdir=/tmp"]
int(pytest.main([*options, "-k", "compression or installed",
                 "/given/2/wire/test_optional_encodings.py"]))
`);
