"""Runs llama.cpp's server on a model until standard input ends; prints its address."""

import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.model_alias = {"tiny"}
params.n_ctx = 8192
params.n_parallel = 4
params.port = 0
params.cpuparams.n_threads = 1  # more would wait for each other by spinning
params.cpuparams_batch.n_threads = 1
params.pooling_type = xllamacpp.llama_pooling_type.LLAMA_POOLING_TYPE_MEAN
params.embedding = "embeddings" in sys.argv
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
