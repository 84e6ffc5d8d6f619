
"use strict";
(() => {
  const all = (root, what) => [...root.querySelectorAll(what)];
  const reports = all(document, "article.report");
  const folder = document.getElementById("all");

  // Filters, search and steps of one report.
  const stepper = new Map();
  for (const report of reports) {
    const tools = report.querySelector(".tools");
    if (!tools) continue;
    tools.hidden = false;
    const cards = all(report, ".card");
    const boxes = all(tools, "input[type=checkbox]");
    const seek = tools.querySelector("input[type=search]");
    const left = tools.querySelector(".left");
    const texts = cards.map((card) => card.textContent.toLowerCase());
    let now = -1;
    const shown = () => cards.filter((card) => !card.hidden);
    const filter = () => {
      const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
      const words = seek.value.trim().toLowerCase();
      cards.forEach((card, turn) => {
        card.hidden = !wanted.some((one) => card.classList.contains(one)) || !texts[turn].includes(words);
      });
      left.textContent = shown().length + "/" + cards.length;
    };
    const step = (by) => {
      const open = shown();
      if (!open.length) return;
      const at = open.indexOf(cards[now]);
      const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
      choose(next, true);
    };
    const choose = (card, scroll) => {
      for (const old of all(report, ".now")) old.classList.remove("now");
      now = cards.indexOf(card);
      card.classList.add("now");
      const place = document.getElementById(card.id.replace(/f(\d+)$/, "m$1"));
      if (place) place.classList.add("now");
      if (!scroll) return;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
      if (place && matchMedia("(min-width: 70rem)").matches) place.scrollIntoView({ block: "center" });
    };
    boxes.forEach((box) => box.addEventListener("change", filter));
    seek.addEventListener("input", filter);
    tools.querySelector(".next").addEventListener("click", () => step(1));
    tools.querySelector(".previous").addEventListener("click", () => step(-1));
    report.addEventListener("click", (event) => {
      const link = event.target.closest("a.badge");
      if (!link) return;
      const card = link.closest(".card") || document.querySelector(link.getAttribute("href"));
      if (card) { card.hidden = false; choose(card, false); }
    });
    filter();
    stepper.set(report, step);
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const by = { j: 1, n: 1, k: -1, p: -1 }[event.key.toLowerCase()];
    const report = reports.find((one) => !one.hidden && stepper.has(one));
    if (by && report) { stepper.get(report)(by); event.preventDefault(); }
  });

  // Everything is printed, also what is folded up.
  addEventListener("beforeprint", () => all(document, "details").forEach((one) => { one.dataset.was = one.open ? "1" : ""; one.open = true; }));
  addEventListener("afterprint", () => all(document, "details").forEach((one) => { one.open = one.dataset.was === "1"; }));

  if (!folder) return;
  // A folder: the table, or one report that was opened in it.
  const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const open = target && target.closest("article.report");
    folder.hidden = Boolean(open);
    reports.forEach((report) => { report.hidden = report !== open; });
    if (open && target !== open) target.scrollIntoView(); else scrollTo(0, 0);
  };
  addEventListener("hashchange", show);
  show();
  const body = folder.querySelector("tbody");
  const tools = folder.querySelector(".tools");
  tools.hidden = false;
  tools.querySelector("input").addEventListener("input", (event) => {
    const words = event.target.value.trim().toLowerCase();
    all(body, "tr").forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(words); });
  });
  all(folder, "thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.dataset.name = head.textContent;
    head.textContent = "";
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      all(folder, "thead th").forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent;
      const numeric = /number|rank/.test(head.className);
      const order = (a, b) => numeric ? (parseFloat(key(a)) || 0) - (parseFloat(key(b)) || 0) : key(a).localeCompare(key(b), "zh");
      body.append(...all(body, "tr").sort((a, b) => (down ? -1 : 1) * order(a, b)));
    });
  });
})();
