using System.Diagnostics;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>Programs that are not ours, as a patronato has them on its machine.</summary>
internal static class Tool
{
    private static readonly Lazy<Task<string?>> ZeepPython = new(FindZeepPythonAsync);

    /// <summary>Full path of a program of the search path; null when it is not installed.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Append("/usr/bin")
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test, saying so, when a program is missing.</summary>
    public static string Require(string program)
    {
        var path = Find(program);
        Assert.SkipWhen(path is null, $"{program} is not installed here.");
        return path!;
    }

    /// <summary>A Python that can import zeep; skips the test, saying so, when there is none.</summary>
    public static async Task<string> RequirePythonWithZeepAsync()
    {
        var python = await ZeepPython.Value;
        Assert.SkipWhen(python is null, "No Python here can import zeep (Debian: apt-get install python3-zeep).");
        return python!;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="gateway">Told to the program by the variables that the samples read: address and certificates.</param>
    /// <param name="input">What stands on its standard input; nothing when null.</param>
    public static async Task<ToolResult> RunAsync(GatewayProcess? gateway, string program, IEnumerable<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = SampleFinder.Root,
        };
        if (gateway is not null)
        {
            start.Environment["INPS_INTEROP_URL"] = gateway.BaseAddress.ToString().TrimEnd('/');
            start.Environment["INPS_INTEROP_CERTS"] = TestCertificates.Folder;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await errors);
    }

    private static async Task<string?> FindZeepPythonAsync()
    {
        foreach (var python in new[] { Find("python3"), "/usr/bin/python3" }.OfType<string>().Where(File.Exists).Distinct())
        {
            if ((await RunAsync(null, python, ["-c", "import zeep"])).ExitCode == 0)
            {
                return python;
            }
        }

        return null;
    }
}

/// <summary>How a program ended and what it said.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
