// Python and the library, away from the page's own thread: the page stays alive while they load and compute.

import { loadPyodide } from "./pyodide/pyodide.mjs";

const HERE = new URL("./", import.meta.url);

async function read(name, as) {
  const response = await fetch(new URL(name, HERE));
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
  return response[as]();
}

async function start() {
  const begun = performance.now();
  const stage = (number) => postMessage({ stage: number });
  stage(1);
  const wheels = read("wheels.json", "json").then((names) =>
    Promise.all(names.map((name) => read(`wheels/${name}`, "arrayBuffer"))),
  );
  const source = read("answer.py", "text");
  // What fails is told once, where it is awaited below.
  wheels.catch(() => {});
  source.catch(() => {});
  const python = await loadPyodide({ indexURL: new URL("pyodide/", HERE).href });
  stage(2);
  for (const wheel of await wheels) python.unpackArchive(wheel, "wheel");
  stage(3);
  python.runPython(await source, { filename: "answer.py" });
  const ask = python.globals.get("ask_text");
  postMessage({ ready: JSON.parse(ask("")), ms: performance.now() - begun });
  return ask;
}

const ready = start();
ready.catch((error) => postMessage({ failed: String(error) }));

onmessage = async ({ data }) => {
  const ask = await ready;
  const begun = performance.now();
  try {
    const answer = JSON.parse(ask(JSON.stringify(data.question)));
    postMessage({ id: data.id, answer, ms: performance.now() - begun });
  } catch (error) {
    postMessage({ id: data.id, failed: String(error) });
  }
};
