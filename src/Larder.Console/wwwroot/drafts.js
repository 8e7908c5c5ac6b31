// Drafts of forms, in the browser's own storage of this tab: a reload and a restarted server leave them as they are.
{
  // What was typed and the server has not heard of yet, by draft and field: what it keeps meanwhile is older.
  const typed = {};

  const keep = (key, draft) => sessionStorage.setItem(key, JSON.stringify(draft));

  window.larderDrafts = {
    read: key => sessionStorage.getItem(key),
    keep: (key, text) => {
      const draft = JSON.parse(text);
      for (const [field, value] of Object.entries(typed[key] ?? {})) {
        if (draft[field] === value) delete typed[key][field];
        else draft[field] = value;
      }
      keep(key, draft);
    },
    drop: key => {
      delete typed[key];
      sessionStorage.removeItem(key);
    },
  };

  // What is typed while the server is away never reaches it, so text is kept here as well: fields name their place in the draft.
  document.addEventListener("input", event => {
    const field = event.target.closest("[data-draft]")?.dataset.draft;
    const key = event.target.closest("[data-drafts]")?.dataset.drafts;
    const kept = key && field && sessionStorage.getItem(key);
    if (!kept) return;
    (typed[key] ??= {})[field] = event.target.value;
    keep(key, { ...JSON.parse(kept), [field]: event.target.value });
  });
}
