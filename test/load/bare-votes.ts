import { createServer } from 'node:http';
import Database from 'better-sqlite3';

// The baseline of a vote: a plain http handler, one insert with synchronous=FULL for each, the answer after it.
const [path = ''] = process.argv.slice(2);
const db = new Database(path);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE IF NOT EXISTS vote (id INTEGER PRIMARY KEY, question TEXT, answer TEXT, score INTEGER) STRICT');
const insert = db.prepare('INSERT INTO vote (question, answer, score) VALUES (?, ?, ?)');

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { json } = JSON.parse(Buffer.concat(chunks).toString()) as {
      json: { questionId: string; answerId: string; score: number };
    };
    insert.run(json.questionId, json.answerId, json.score);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"json":{"counted":true}}');
  });
});
// Else those who wait their turn on a slow disk are taken for idle.
server.keepAliveTimeout = 0;
server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(address.port);
});
