document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) window.print();
});
document.querySelectorAll("[data-print]").forEach(button => { button.hidden = false; });

// A document that can be chosen for ticked rows may also be dragged onto them.
document.querySelectorAll("input[type=radio][name=document]").forEach(choice => {
  const label = choice.closest("label");
  const rows = choice.form?.querySelector("input[type=checkbox][name=thing]")?.closest("fieldset");
  if (!label || !rows) return;
  label.draggable = true;
  label.addEventListener("dragstart", event => {
    choice.checked = true;
    event.dataTransfer.setData("text/plain", choice.value);
  });
  rows.addEventListener("dragover", event => { if (choice.checked) event.preventDefault(); });
  rows.addEventListener("drop", event => {
    if (!choice.checked || event.dataTransfer.getData("text/plain") !== choice.value) return;
    event.preventDefault();
    choice.form.requestSubmit();
  });
});
