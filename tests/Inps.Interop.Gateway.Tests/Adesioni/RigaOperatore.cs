using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Adesioni;

/// <summary>The operator's command line, in a process of its own, on the database of a running gateway.</summary>
internal static class RigaOperatore
{
    public static async Task<(int ExitCode, string Output, string Error)> OperateAsync(this GatewayProcess gateway, IEnumerable<string> words)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll"), .. words];
        var result = await Tool.RunAsync(null, "dotnet", [.. arguments, $"--Database:ConnectionString=Data Source={Path.Combine(gateway.Folder, "gateway.db")}"]);
        return (result.ExitCode, result.Output.TrimEnd(), result.Errors.TrimEnd());
    }
}
