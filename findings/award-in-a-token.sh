#!/usr/bin/env bash
# An award signed as the standard for tokens has it, with the key of a competition: six readers, two of which read it.
#
# JWS (RFC 7515) with Ed25519 is called "EdDSA" by RFC 8037 and, since RFC 9864, "Ed25519".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  jose@6.2.18 fast-jwt@6.3.6 jsonwebtoken@9.0.3 jws@4.0.1 node-jose@2.2.0 jsrsasign@11.1.5

cat > try.mjs <<'JS'
import { generateKeyPairSync, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import { compactVerify, importJWK } from 'jose';

const require = createRequire(import.meta.url);
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' });
const jwk = publicKey.export({ format: 'jwk' });
const toPart = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const toToken = (alg) => {
  const signed = `${toPart({ alg })}.${toPart({ award: 'Juara I' })}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
};
const readers = {
  jose: async (token, alg) => JSON.parse(new TextDecoder().decode((await compactVerify(token, await importJWK(jwk, alg))).payload)),
  'fast-jwt': async (token) => require('fast-jwt').createVerifier({ key: pem })(token),
  jsonwebtoken: async (token) => require('jsonwebtoken').verify(token, pem),
  jws: async (token, alg) => require('jws').verify(token, alg, pem) && require('jws').decode(token).payload,
  'node-jose': async (token) => {
    const { JWK, JWS } = require('node-jose');
    return JSON.parse((await JWS.createVerify(await JWK.asKey(jwk)).verify(token)).payload.toString());
  },
  jsrsasign: async (token) => {
    const { KEYUTIL, KJUR } = require('jsrsasign');
    return KJUR.jws.JWS.verify(token, KEYUTIL.getKey(pem)) && KJUR.jws.JWS.parse(token).payloadObj;
  },
};
for (const alg of ['EdDSA', 'Ed25519']) {
  const token = toToken(alg);
  for (const [name, read] of Object.entries(readers)) {
    const award = await read(token, alg).then((said) => said.award, () => 'refused');
    console.log(`${alg}, ${name}: ${award}`);
  }
}
JS
seen=$(node try.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'EdDSA, jose: Juara I
EdDSA, fast-jwt: Juara I
EdDSA, jsonwebtoken: refused
EdDSA, jws: refused
EdDSA, node-jose: refused
EdDSA, jsrsasign: refused
Ed25519, jose: Juara I
Ed25519, fast-jwt: refused
Ed25519, jsonwebtoken: refused
Ed25519, jws: refused
Ed25519, node-jose: refused
Ed25519, jsrsasign: refused' ]
cat <<'TEXT'
Seen: four of six know neither the key nor the name, and of the two that read it under its old name one refuses the new
one. Whoever writes such a token for others to check keeps to "EdDSA", and says which reader to take.
TEXT
