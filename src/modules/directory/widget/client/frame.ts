// Tells the page around the frame how high its content is, now and whenever it changes. The height is all that is told, so anybody may hear it.
const tell = () => parent.postMessage({ polkuHeight: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');
new ResizeObserver(tell).observe(document.documentElement);
