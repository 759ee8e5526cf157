// The form and how an answer is shown. Every word about a rule comes from the library, by way of the worker.

const $ = (id) => document.getElementById(id);
const LANGUAGES = ["zh", "en"];
const CHOOSE = { zh: "请选择", en: "please choose" };
const STAGES = [
  { zh: "正在启动……", en: "Starting…" },
  { zh: "正在载入 Python（约 13 MB）……", en: "Loading Python (about 13 MB)…" },
  { zh: "正在载入规则……", en: "Loading the rules…" },
  { zh: "马上就好……", en: "Almost ready…" },
];

let offer = null; // what the form offers, once the library is there
let asked = 0; // only the latest question's answer is shown

// Words in both languages.

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function lang() {
  return document.documentElement.lang;
}

function say(element, words) {
  for (const each of LANGUAGES) element.dataset[each] = words[each];
  element.textContent = words[lang()];
  return element;
}

function speak(chosen) {
  document.documentElement.lang = chosen;
  for (const element of document.querySelectorAll("[data-zh]")) element.textContent = element.dataset[chosen];
  for (const each of LANGUAGES) $(each).setAttribute("aria-pressed", String(each === chosen));
  document.title = `${document.querySelector("h1").textContent} · yibao_rules`;
  if (offer) fillPlaces();
}

// The form.

function fillPlaces() {
  const chosen = lang();
  $("places").replaceChildren(
    ...offer.places.map((place) => make("option", { value: place[chosen], label: place.label[chosen] })),
  );
}

function fillOptions(select, options, blank) {
  const first = say(make("option", { value: "" }), blank);
  select.replaceChildren(first, ...options.map(({ value, label }) => say(make("option", { value }), label)));
}

function about() {
  return document.querySelector("input[name=about]:checked").value;
}

function showMore(fields) {
  const typed = new Map([...$("more").querySelectorAll("input, select")].map((input) => [input.name, input.value]));
  $("more").replaceChildren(
    ...fields.map(({ name, label, ask, blank, group }) => {
      const listed = Array.isArray(ask);
      const input = listed ? make("select") : make("input", { placeholder: ask, autocomplete: "off" });
      input.id = input.name = name;
      if (group) input.dataset.group = "";
      if (group !== undefined) input.dataset.place = "";
      if (listed) fillOptions(input, ask, blank ?? CHOOSE);
      input.value = typed.get(name) ?? "";
      return make("div", { class: "field" }, say(make("label", { for: name }), label), input);
    }),
  );
  $("more").hidden = fields.length === 0;
}

function question() {
  const fields = {};
  const groups = {};
  for (const input of $("form").querySelectorAll("input:not([type=radio], [type=checkbox]), select")) {
    if (about() === "credit" && $("bill").contains(input)) continue;
    if (!("group" in input.dataset)) fields[input.name] = input.value;
    else if (input.value) groups[input.name] = input.value;
  }
  return { about: about(), fields, groups, extrapolate: $("extrapolate").checked };
}

function ask() {
  asked += 1;
  $("ask").setAttribute("aria-busy", "true");
  worker.postMessage({ id: asked, question: question() });
}

// The answer.

function linked(text) {
  const parts = text.split(/(https?:\/\/[^\s，。；）]+)/);
  return parts.flatMap((part, place) => {
    if (place % 2 === 0) return [part];
    const address = part.replace(/[,;)]+$/, "");
    const link = make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);
    return [link, part.slice(address.length)];
  });
}

function lines(title, name, answer) {
  const told = LANGUAGES.map((each) =>
    make(
      "div",
      { class: "told", lang: each },
      ...answer.lines[each][name].map(({ kind, text, depth }) =>
        make("p", { class: `line ${kind} depth-${Math.min(depth, 4)}` }, ...linked(text)),
      ),
    ),
  );
  return make("section", { id: name }, say(make("h3"), title), ...told);
}

function show(answer, ms) {
  $("ask").removeAttribute("aria-busy");
  for (const input of $("form").querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  const box = $("answer");
  box.hidden = false;
  box.classList.toggle("error", "error" in answer);
  box.dataset.status = answer.error ?? answer.status;
  showMore(answer.more);
  if ("error" in answer) showError(answer, box);
  else {
    const summary = make(
      "dl",
      {},
      ...answer.summary.flatMap(({ label, value }) => [say(make("dt"), label), say(make("dd"), value)]),
    );
    const took = Math.max(1, Math.round(ms));
    box.replaceChildren(
      say(make("h2"), answer.title),
      say(make("p", { class: "value" }), answer.value),
      summary,
      lines({ zh: "怎样算出", en: "How it is worked out" }, "steps", answer),
      lines({ zh: "来源", en: "Sources" }, "sources", answer),
      say(make("p", { class: "small" }), { zh: `在您的浏览器里用 ${took} 毫秒算出。`, en: `Computed in your browser in ${took} ms.` }),
    );
    box.scrollIntoView({ block: "start" });
  }
  box.dataset.ms = String(ms);
  box.dataset.id = String(asked);
}

function showError(answer, box) {
  const actions = make("div", { class: "actions" });
  for (const { code, name } of answer.places ?? []) {
    const button = make("button", { type: "button" }, `${name} ${code}`);
    button.addEventListener("click", () => {
      $("region").value = code;
      ask();
    });
    actions.append(button);
  }
  if (answer.nearest) {
    const button = say(make("button", { type: "button" }), {
      zh: "改用最近的已知规则（extrapolate=True）",
      en: "Use the nearest known rule (extrapolate=True)",
    });
    button.addEventListener("click", () => {
      // It stays in sight and stays chosen: the nearest rule may ask for more, and then comes a second question.
      $("extrapolate").checked = true;
      $("extrapolate-field").hidden = false;
      ask();
    });
    actions.append(button);
  }
  box.replaceChildren(say(make("p", { class: "problem", id: "problem" }), answer.text), actions);
  const wrong = answer.fields.map($).filter(Boolean);
  for (const input of wrong) {
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-errormessage", "problem");
  }
  (wrong[0] ?? box).focus();
}

// The worker.

function failed(why) {
  say($("stage"), {
    zh: `无法启动：${why}。这个页面要由网页服务器提供，不能直接打开文件，例如在页面所在的文件夹运行 python3 -m http.server。`,
    en: `Cannot start: ${why}. The page must come from a web server, not from a file: for example run python3 -m http.server in its folder.`,
  });
  $("loading").hidden = false;
  $("loading").dataset.failed = "";
  $("progress").hidden = true;
}

function broken(why) {
  const text = { zh: `页面出错，请报告：${why}`, en: `The page failed; please report this: ${why}` };
  show({ error: "Broken", text, fields: [], more: [] }, 0);
}

function ready(found, ms) {
  offer = found;
  fillPlaces();
  for (const name of ["status", "kind", "level"]) fillOptions($(name), offer[name], CHOOSE);
  say($("versions"), offer.versions);
  $("all").disabled = false;
  $("loading").hidden = true;
  document.documentElement.dataset.ready = String(ms);
}

function heard({ data }) {
  if ("failed" in data && "id" in data) broken(data.failed);
  else if ("failed" in data) failed(data.failed);
  else if ("stage" in data) {
    $("progress").value = data.stage;
    say($("stage"), STAGES[data.stage]);
  } else if ("ready" in data) ready(data.ready, data.ms);
  else if (data.id === asked) show(data.answer, data.ms);
}

const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
speak(wanted.toLowerCase().startsWith("zh") ? "zh" : "en");
say($("stage"), STAGES[0]);
for (const each of LANGUAGES) $(each).addEventListener("click", () => speak(each));
$("today").addEventListener("click", () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  $("on").value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
});
for (const input of document.querySelectorAll("input[name=about]")) {
  input.addEventListener("change", () => {
    $("bill").hidden = about() !== "bill";
    showMore([]);
    $("answer").hidden = true;
  });
}
// Groups are the place's own; what else was asked is told of the person, wherever.
$("region").addEventListener("change", () => {
  for (const input of $("more").querySelectorAll("[data-place]")) input.closest(".field").remove();
});
$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});

let worker = null;
try {
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  worker.onmessage = heard;
  worker.onerror = (event) => failed(event.message ?? "worker");
} catch (error) {
  failed(String(error));
}
