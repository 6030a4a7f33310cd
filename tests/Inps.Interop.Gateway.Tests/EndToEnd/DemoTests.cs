using System.Diagnostics;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>The first of the two commands of the README, as a person gives it in the root of a clone.</summary>
public sealed class DemoTests
{
    private const string Fine = "Il gateway resta in ascolto";

    [Fact]
    public async Task Demo_EnrolsThePatronati_SubmitsThePackOfEveryService_AndStaysUp()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(SampleFinder.PathOf("README.md")),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] args = ["--demo", $"--Listener:Porta={GatewayProcess.FreePort()}", "--Console:Attiva=false", $"--Tls:CertificatiDiSviluppo={TestCertificates.Folder}"];
        foreach (var arg in args.Prepend(Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll")))
        {
            start.ArgumentList.Add(arg);
        }

        using var demo = Process.Start(start)!;
        var righe = new List<string>();
        try
        {
            while (await demo.StandardOutput.ReadLineAsync(patience.Token) is { } riga)
            {
                righe.Add(riga);
                if (riga.StartsWith(Fine, StringComparison.Ordinal))
                {
                    break;
                }
            }

            righe.Should().Contain(riga => riga.StartsWith(Fine, StringComparison.Ordinal), "the demo said {0}", string.Join('\n', righe));
            demo.HasExited.Should().BeFalse();
        }
        finally
        {
            demo.Kill(entireProcessTree: true);
            await demo.WaitForExitAsync(CancellationToken.None);
        }

        righe.Should().ContainMatch("demo-affido-condiviso*OK*INPS-AUF-*").And.ContainMatch("demo-AT-R002*RICHIESTA_INVALIDA*AT-R002*").And.ContainMatch("demo-lotto-4*OK*INPS-BBS-*");
        righe.Should().Contain(riga => riga.StartsWith("curl --cacert ", StringComparison.Ordinal));
    }
}
