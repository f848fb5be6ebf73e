// A front for telegram-test-api (npm), an independent Bot API server, so that python-telegram-bot 22 can talk to it.
//
//     npm install telegram-test-api && node telegram_test_api.js 9000 TOKEN
//
// The package keeps updates, messages and webhooks and plays the person; this front supplies what it lacks: getMe with
// is_bot, the methods about the bot itself, results where it answers null, dates in seconds, files, long polls.
// Standard input is the person: a line is a message, "/word" a command, "!label" a tap on the latest message with
// buttons (by the beginning of the label, or by data), "?2" waits two seconds. Standard output is what the bot did,
// one JSON object a line.

'use strict';

const http = require('http');
const readline = require('readline');
const TelegramServer = require('telegram-test-api');

const [port, token] = [Number(process.argv[2]), process.argv[3]];
const server = new TelegramServer({ port, host: '127.0.0.1', storeTimeout: 3600 });
const person = server.getClient(token, { userId: 1, chatId: 1, firstName: 'Anna' });
const bot = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Coltiva', username: 'coltiva_bot' };
const yes = new Set(['setmycommands', 'deletemycommands', 'setmydescription', 'setmyshortdescription', 'setmyname',
  'setchatmenubutton', 'sendchataction', 'answercallbackquery', 'answerinlinequery', 'setmessagereaction']);
const print = (did) => process.stdout.write(`${JSON.stringify(did)}\n`);
let withButtons = null;

// An update as the package makes it, plus the fields that PTB demands.
const formatUpdate = TelegramServer.formatUpdate;
TelegramServer.formatUpdate = (update) => {
  const formatted = formatUpdate(update);
  if (formatted.callback_query) formatted.callback_query.chat_instance = '1';
  return formatted;
};

// A message as the package keeps it, as Telegram would show it.
function shown(kept) {
  const { text, caption, document, photo, entities, reply_markup: markup } = kept.message;
  const inline = markup && markup.inline_keyboard ? markup : undefined;
  const chat = { id: Number(kept.message.chat_id), type: 'private', first_name: 'Anna' };
  const date = Math.floor(kept.time / 1000);
  return { message_id: kept.messageId, from: bot, chat, date, text, caption, document, photo, entities, reply_markup: inline };
}

const find = (given) => server.storage.botMessages.find((kept) => kept.messageId === Number(given.message_id));

function say(method, message) {
  if (message.reply_markup) withButtons = message;
  print({ method, ...message });
  return message;
}

function send(method, given) {
  const { message_id: id } = server.addBotMessage(given, token);
  return say(method, shown(find({ message_id: id })));
}

function edit(method, given) {
  const kept = find(given);
  if (!kept) throw new Error('Bad Request: message to edit not found');
  const markup = given.reply_markup ? JSON.parse(given.reply_markup) : undefined;
  kept.message = { ...kept.message, ...given, reply_markup: markup };
  return say(method, shown(kept));
}

async function updates(given) {
  const seconds = Math.min(Number(given.timeout || 0), 50);
  const until = Date.now() + seconds * 1000;
  let found = server.getUpdates(token);
  while (!found.length && Date.now() < until) {
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    found = server.getUpdates(token);
  }
  return found;
}

async function answer(method, given) {
  switch (method) {
    case 'getme': return { ...bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true };
    case 'getmycommands': return [];
    case 'getmydescription': return { description: '' };
    case 'getmyshortdescription': return { short_description: '' };
    case 'getupdates': return updates(given);
    case 'sendmessage': case 'senddocument': case 'sendphoto': return send(method, given);
    case 'editmessagetext': case 'editmessagecaption': case 'editmessagereplymarkup': return edit(method, given);
    case 'deletemessage': server.deleteMessage(Number(given.chat_id), Number(given.message_id)); return true;
    case 'setwebhook': server.setWebhook(given, token); return true;
    case 'deletewebhook': server.deleteWebhook(token); return true;
    case 'getwebhookinfo': return { url: '', has_custom_certificate: false, pending_update_count: 0 };
    default:
      if (!yes.has(method)) return undefined;
      if (method === 'answercallbackquery') print({ method, text: given.text });
      return true;
  }
}

// Fields of a form in any of the three encodings; a file becomes the object that Telegram would make of it.
function fields(type, body) {
  if (type.startsWith('application/json')) return JSON.parse(body.toString() || '{}');
  if (!type.startsWith('multipart/')) return Object.fromEntries(new URLSearchParams(body.toString()));
  const given = {};
  for (const part of body.toString('latin1').split(`--${/boundary=(.*)/.exec(type)[1]}`)) {
    const [head, ...rest] = part.split('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(head);
    const content = rest.join('\r\n\r\n').replace(/\r\n$/, '');
    const file = /filename="([^"]*)"/.exec(head);
    const size = { file_id: `f${content.length}`, file_unique_id: 'u', file_size: content.length, width: 9, height: 9 };
    if (file) given[name[1]] = name[1] === 'photo' ? [size] : { ...size, file_name: file[1] };
    else if (name) given[name[1]] = Buffer.from(content, 'latin1').toString();
  }
  return given;
}

function reply(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

http.createServer((request, response) => {
  const called = /^\/bot([^/]+)\/(\w+)/.exec(request.url);
  if (!called) { server.webServer(request, response); return; } // the package's own doors, for the person
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      if (called[1] !== token) { reply(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' }); return; }
      const given = fields(request.headers['content-type'] || '', Buffer.concat(chunks));
      const result = await answer(called[2].toLowerCase(), given);
      if (result === undefined) reply(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
      else reply(response, 200, { ok: true, result });
    } catch (error) {
      reply(response, 400, { ok: false, error_code: 400, description: error.message });
    }
  });
}).listen(port, '127.0.0.1', () => print({ listening: port }));

// The data of the button whose label begins with these words, or the words themselves: clients can send anything.
function dataOf(words) {
  const buttons = withButtons ? withButtons.reply_markup.inline_keyboard.flat() : [];
  const plain = (label) => label.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  const button = buttons.find((one) => plain(one.text).startsWith(plain(words)));
  return button ? button.callback_data : words;
}

async function act(line) {
  if (line.startsWith('?')) await new Promise((resolve) => { setTimeout(resolve, Number(line.slice(1)) * 1000); });
  else if (line.startsWith('!')) await person.sendCallback({ ...person.makeCallbackQuery(dataOf(line.slice(1))), message: withButtons });
  else if (line.startsWith('/')) await person.sendCommand(person.makeCommand(line));
  else await person.sendMessage(person.makeMessage(line));
}

let turn = Promise.resolve();
readline.createInterface({ input: process.stdin })
  .on('line', (line) => { turn = turn.then(() => act(line)).catch((error) => print({ error: error.message })); })
  .on('close', () => { turn.then(() => process.exit(0)); });
