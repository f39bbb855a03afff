/** Listens to how loud a stream is, from 0 to 1, some times a second, until the returned function is called. */
export function listen(stream: MediaStream, heard: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, s) => sum + s * s, 0) / samples.length;
    heard(Math.min(1, Math.sqrt(power) * 4));
  }, 150);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
