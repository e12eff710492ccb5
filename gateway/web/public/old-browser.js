/* Plain ES3: browsers that cannot run the application must still be able to read why. No eval: the page's policy forbids it. */
(function () {
  // CSS overflow: clip came with Chromium 90 and Firefox 81; the objects with versions close before.
  var enough = typeof Promise === 'function' && typeof Promise.any === 'function' && typeof window.WeakRef === 'function' &&
    typeof String.prototype.replaceAll === 'function' && typeof window.fetch === 'function' && !!window.ResizeObserver &&
    !!window.CSS && typeof CSS.supports === 'function' && CSS.supports('overflow', 'clip');
  if (enough) { return; }
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
