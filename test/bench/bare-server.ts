import Database from 'better-sqlite3';
import { WebSocketServer } from 'ws';

// The baseline of what is sent: a socket, one insert with synchronous=FULL, the answer to its sender and to everyone
// else, with as many bytes of payload as asked for.
const [path = '', bytes = '0'] = process.argv.slice(2);
const db = new Database(path);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE IF NOT EXISTS note (id TEXT PRIMARY KEY, text TEXT) STRICT');
const insert = db.prepare('INSERT INTO note VALUES (?, ?)');
const payload = 'x'.repeat(Number(bytes));

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(address.port);
});
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { id, text } = JSON.parse(String(data)) as { id: string; text: string };
    insert.run(id, text);
    const answer = JSON.stringify(payload ? { id, payload } : { id });
    for (const client of server.clients) client.send(answer);
  });
});
