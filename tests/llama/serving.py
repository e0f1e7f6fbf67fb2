"""Runs llama.cpp's server on a model until standard input ends; prints its address."""

import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.model_alias = {"tiny"}
params.n_ctx = 8192
params.n_parallel = 4
params.port = 0
params.embedding = "embeddings" in sys.argv
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
