import Database from 'better-sqlite3';
import { WebSocketServer } from 'ws';

// The baseline of an edit: a socket, one insert with synchronous=FULL, the answer to its sender and to everyone else.
const [path = ''] = process.argv.slice(2);
const db = new Database(path);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT) STRICT');
const insert = db.prepare('INSERT INTO note VALUES (?, ?)');

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(address.port);
});
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { id, text } = JSON.parse(String(data)) as { id: string; text: string };
    insert.run(id, text);
    for (const client of server.clients) client.send(JSON.stringify({ id }));
  });
});
