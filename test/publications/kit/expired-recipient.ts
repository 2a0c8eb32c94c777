/** An own certificate of `sayt.example` with a key on an elliptic curve; its term ended on 2026-01-01. */
export const EXPIRED_RECIPIENT = `-----BEGIN CERTIFICATE-----
MIIBFDCBvAIBATAKBggqhkjOPQQDAjAXMRUwEwYDVQQDDAxzYXl0LmV4YW1wbGUw
HhcNMjUwMTAxMDAwMDAwWhcNMjYwMTAxMDAwMDAwWjAXMRUwEwYDVQQDDAxzYXl0
LmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATgoVqGZIYsBLQ95MEe
Y0PnVF7qJqTw4x/tKxxF3jq5+Vrg+fSh/Vrol9af0dSuZmgkZSNpkQpfYot7Pp+c
UwVkMAoGCCqGSM49BAMCA0cAMEQCIFjZTgD3EmhtwWaPuZxqnleiA22Kem0oNtdG
SRNugFkbAiBGFSzyj9y3ZDcw9pCH/QKmKkbaSdXwKUBlqjFvSjhq7A==
-----END CERTIFICATE-----
`;
