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
