// Drafts of forms, in the browser's own storage of this tab: a reload and a restarted server leave them as they are.
window.larderDrafts = {
  read: key => sessionStorage.getItem(key),
  keep: (key, draft) => sessionStorage.setItem(key, draft),
  drop: key => sessionStorage.removeItem(key),
};

// What is typed while the server is away never reaches it, so text is kept here as well: fields name their place in the draft.
document.addEventListener("input", event => {
  const field = event.target.closest("[data-draft]")?.dataset.draft;
  const form = event.target.closest("[data-drafts]");
  const kept = form && field && sessionStorage.getItem(form.dataset.drafts);
  if (!kept) return;
  sessionStorage.setItem(form.dataset.drafts, JSON.stringify({ ...JSON.parse(kept), [field]: event.target.value }));
});
