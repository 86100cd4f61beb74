let audio: AudioContext | null = null;

/** Two soft tones, high enough to be heard under talk and short enough not to stop it. */
const TONES = [
  { hertz: 659.25, at: 0 },
  { hertz: 880, at: 0.18 },
];
const LOUDEST = 0.12;
const RINGS = 0.9;

/** A soft sound. A browser that has not been touched yet stays silent. */
export async function chime(): Promise<void> {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') await audio.resume();
  for (const tone of TONES) play(audio, tone.hertz, audio.currentTime + tone.at);
}

function play(context: AudioContext, hertz: number, at: number): void {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(LOUDEST, at + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + RINGS);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + RINGS);
}
