using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>What a refusal must look like, whatever was sent.</summary>
internal static class CleanRefusal
{
    private static readonly string[] Leaks = ["<html", "Exception", "System.", "Microsoft.", "   at Inps", "/src/", ".cs:line", "xunit", "sqlite", "Kestrel"];

    /// <summary>A SOAP fault with its code, the transaction id and nothing of the inside.</summary>
    public static void ShouldBeFault(this Answer answer, int status, params string[] codes)
    {
        answer.Status.Should().Be(status, answer.Text);
        answer.FaultCode.Should().BeOneOf(codes, answer.Text);
        answer.Element("IdTransazione", Wire.Errori).Should().Be(answer.IdTransazione).And.NotBeNull();
        answer.Element("Rimedio", Wire.Errori).Should().NotBeNullOrWhiteSpace();
        answer.ContentType.Should().Match(type => type.StartsWith("application/soap+xml") || type.StartsWith("text/xml"));
        ShouldLeakNothing(answer.Text);
    }

    /// <summary>An answer of the HTTP server to what is no HTTP: the status and no word.</summary>
    public static void ShouldBeBare(this RawAnswer? answer, params int[] statuses)
    {
        answer.Should().NotBeNull("the peer is still there to be answered");
        answer!.Status.Should().BeOneOf(statuses, answer.Body);
        answer.Body.Should().BeEmpty();
        answer.Headers.Should().NotContainKey("Server");
    }

    public static void ShouldLeakNothing(string text)
    {
        foreach (var leak in Leaks)
        {
            text.Should().NotContainEquivalentOf(leak);
        }
    }
}
