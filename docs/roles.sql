-- The database and its two roles; run once as the superuser: psql -f docs/roles.sql (compose.yaml does it by itself).
-- The owner migrates; the bot's role reads and writes rows, and gets that from: python -m bot migrate --grant coltiva_bot
\getenv owner_password OWNER_PASSWORD
\getenv bot_password BOT_PASSWORD
create role coltiva_owner login password :'owner_password';
create role coltiva_bot login password :'bot_password' connection limit 200;
create database coltiva owner coltiva_owner;
revoke all on database coltiva from public;
grant connect on database coltiva to coltiva_bot;
