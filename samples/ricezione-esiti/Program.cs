using Inps.Interop.Samples.Ricezione;

await using var server = RicezioneEsiti.Build(args);
await server.RunAsync();
