/** openssl's own settings with the engine named, so that ГОСТ keys and digests are understood. */
export const GOST_ENGINE_CONFIG = `openssl_conf = init
[init]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
default_algorithms = ALL
`;
