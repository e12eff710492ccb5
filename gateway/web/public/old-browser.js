/* Plain ES3: browsers that cannot run the application must still be able to read why. */
(function () {
  function supported() {
    try {
      new Function('a', 'return a?.b ?? 1')({});
      new Function('var a = null; a ||= 1; return a')();
      return 'noModule' in document.createElement('script') && typeof window.fetch === 'function' &&
        typeof Promise.any === 'function' && typeof String.prototype.replaceAll === 'function' && !!window.ResizeObserver;
    } catch (e) {
      return false;
    }
  }
  function evalAllowed() {
    // A policy without unsafe-eval makes Function throw an EvalError: then judge by objects alone.
    try { new Function('return 1'); return true; } catch (e) { return false; }
  }
  function objectsOnly() {
    return typeof Promise === 'function' && typeof Promise.any === 'function' && typeof window.WeakRef === 'function' &&
      typeof String.prototype.replaceAll === 'function' && typeof window.fetch === 'function' && !!window.ResizeObserver;
  }
  if (evalAllowed() ? supported() : objectsOnly()) { return; }
  window.jixiaoTooOld = true;
  function show() {
    document.body.innerHTML =
      '<div style="max-width:640px;margin:80px auto;padding:0 16px;font:16px/1.7 \'Microsoft YaHei\',sans-serif;color:#1B2530">' +
      '<h1 style="font-size:22px">浏览器版本过低，无法打开绩效云</h1>' +
      '<p>请改用 Chromium 内核 90 及以上（奇安信、360、Edge、Chrome）或 Firefox 115 及以上的浏览器；双核浏览器请切换到“极速模式”。</p>' +
      '<p>已填写并保存的内容不受影响，换浏览器登录后可继续。</p>' +
      '<hr style="border:0;border-top:1px solid #E2E6EA"><h2 style="font-size:18px">This browser is too old</h2>' +
      '<p>Please use a browser based on Chromium 90 or later, or Firefox 115 or later.</p>' +
      '<p style="color:#5B6876;font-size:14px">' + navigator.userAgent.replace(/</g, '&lt;') + '</p></div>';
  }
  if (document.addEventListener) { document.addEventListener('DOMContentLoaded', show); } else { window.onload = show; }
})();
