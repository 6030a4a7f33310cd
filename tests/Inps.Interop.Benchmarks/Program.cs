using Inps.Interop.Benchmarks;

switch (args)
{
    case ["submit", ..]:
        return await SubmitBenchmark.RunAsync(seconds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 8);
    case ["echo-server", var port, var certificates]:
        await EchoServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), certificates);
        return 0;
    default:
        Console.Error.WriteLine("Usage: submit [seconds per measure, 8 by default]");
        return 2;
}
