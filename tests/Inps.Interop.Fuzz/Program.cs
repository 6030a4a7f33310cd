using Inps.Interop.Fuzz;
using SharpFuzz;

switch (args)
{
    // What afl-fuzz runs: one input after the other, in a process that it may kill. No instrumented code may run before it is ready.
    case ["envelope" or "busta" or "wss"]:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Readers.All[args[0]](input.ToArray());
        });
        return 0;
    case ["replay", var folder]:
        return Corpus.Replay(folder);
    case ["seed", var folder]:
        Corpus.Seed(folder);
        return 0;
    case ["instrument", var assembly]:
        Console.WriteLine($"{Fuzzer.Instrument(assembly, static _ => true, Options.Value).Count()} types instrumented in {assembly}");
        return 0;
    default:
        Console.Error.WriteLine($"Usage: envelope | busta | wss | replay CORPUS | seed CORPUS | instrument ASSEMBLY");
        return 2;
}
