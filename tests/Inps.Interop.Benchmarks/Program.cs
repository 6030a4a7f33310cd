using Inps.Interop.Benchmarks;

switch (args)
{
    case ["submit", ..]:
        return await SubmitBenchmark.RunAsync(seconds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 8);
    case ["hosts", ..]:
        return await HostsBenchmark.RunAsync(seconds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 8);
    case ["bulk", ..]:
        return await BulkBenchmark.RunAsync(seconds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 8);
    case ["stages", ..]:
        return StagesBenchmark.Run(seconds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2);
    case ["security", ..]:
        return SecurityBenchmark.Run(seconds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2);
    case ["sign", ..]:
        return await SignBenchmark.RunAsync(seconds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 8);
    case ["console", ..]:
        return await ConsoleBenchmark.RunAsync(calls: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2_000_000);
    case ["echo-server", var port, var certificates]:
        await EchoServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), certificates);
        return 0;
    default:
        Console.Error.WriteLine("Usage: submit [seconds per measure, 8 by default] | hosts [seconds per measure, 8 by default] | bulk [seconds per measure of single submissions, 8 by default] | stages [seconds per step, 2 by default] | security [seconds per step, 2 by default] | sign [seconds per measure, 8 by default] | console [calls in the database, 2000000 by default]");
        return 2;
}
