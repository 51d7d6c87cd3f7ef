(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const send = async (address, form, body) => {
    const headers = { "Content-Type": "application/json" };
    if (form) headers["X-Pacta-Form"] = form;
    const answer = await fetch(address, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const described = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));
  const common = credential => ({
    id: credential.id, rawId: text(credential.rawId), type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults()
  });
  const signIn = async button => {
    const options = await send("/sign-in/passkey/options", "", "{}");
    const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: described(options.allowCredentials) };
    const credential = await navigator.credentials.get({ publicKey });
    const response = credential.response;
    const done = await send("/sign-in/passkey?to=" + encodeURIComponent(button.dataset.to), "", JSON.stringify({
      ...common(credential),
      response: {
        authenticatorData: text(response.authenticatorData), clientDataJSON: text(response.clientDataJSON),
        signature: text(response.signature), userHandle: response.userHandle ? text(response.userHandle) : null
      }
    }));
    location.assign(done.to);
  };
  const make = async button => {
    const label = document.getElementById(button.dataset.label);
    const options = await send("/sign-in/passkey/new/options", button.dataset.form, "{}");
    const publicKey = {
      ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: described(options.excludeCredentials)
    };
    const credential = await navigator.credentials.create({ publicKey });
    const response = credential.response;
    const done = await send("/sign-in/passkey/new?label=" + encodeURIComponent(label.value), button.dataset.form, JSON.stringify({
      ...common(credential),
      response: {
        attestationObject: text(response.attestationObject), clientDataJSON: text(response.clientDataJSON),
        transports: response.getTransports ? response.getTransports() : []
      }
    }));
    location.assign(done.to);
  };
  const use = (name, work) => document.querySelectorAll("[data-passkey=" + name + "]").forEach(button => {
    if (!window.PublicKeyCredential) return;
    button.closest("[hidden]")?.removeAttribute("hidden");
    button.addEventListener("click", () => work(button).catch(() => {
      document.getElementById(button.dataset.fault).hidden = false;
    }));
  });
  use("sign-in", signIn);
  use("make", make);
})();
