// What is shown of the list, in its address; not where somebody has gone elsewhere meanwhile.
window.larderList = {
  show: address => {
    if (location.pathname === new URL(address, location.href).pathname) Blazor.navigateTo(address, { replaceHistoryEntry: true });
  },
};

// An open menu of the list ends where somebody turns elsewhere, as menus do.
function closeMenu(menu) {
  menu.open = false;
}

for (const kind of ["click", "focusin"]) {
  document.addEventListener(kind, event => {
    for (const menu of document.querySelectorAll("[data-list-menu][open]")) if (!menu.contains(event.target)) closeMenu(menu);
  });
}

document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && event.target.closest("[data-list-menu][open]");
  if (!menu) return;
  closeMenu(menu);
  menu.querySelector("summary").focus();
});
