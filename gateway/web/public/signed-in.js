if (window.opener) { window.opener.postMessage('jixiao-signed-in', location.origin); window.close(); }
