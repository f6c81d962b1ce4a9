
// In every page of an engine that the lab serves: what its scripts ask for and the links they make are led through the lab.
(() => {
  const { port, base } = HERE;
  const led = (given) => {
    const url = String(given);
    const there = /^(?:https?:)?\/\/([^/?#]+)/.exec(url);
    const rest = there ? url.slice(there[0].length) : url;
    if (there && there[1] !== location.host) {
      const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\]):(\d+)$/.exec(there[1]);
      return loopback ? `${base}proxy/${loopback[1]}${rest.startsWith("/") ? "" : "/"}${rest}` : given;
    }
    if (!there && !rest.startsWith("/")) return given;
    const under = rest.startsWith(`${base}proxy/`) ? rest.slice(`${base}proxy/`.length) : "";
    return /^\d+(\/|$)/.test(under) ? given : `${base}proxy/${port}${rest || "/"}`;
  };

  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...others) {
    return open.call(this, method, led(url), ...others);
  };
  const fetched = window.fetch;
  window.fetch = (asked, ...others) => fetched.call(window, asked instanceof Request ? asked : led(asked), ...others);

  const names = ["href", "src", "action"];
  const mend = (element) => {
    for (const name of names) {
      const old = element.getAttribute(name);
      const now = old === null ? null : led(old);
      if (now !== old) element.setAttribute(name, now);
    }
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "attributes") mend(change.target);
      for (const node of change.addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        mend(node);
        node.querySelectorAll("[href], [src], [action]").forEach(mend);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: names });
})();
