using System.Diagnostics;

namespace Inps.Interop.Soap.Tests;

/// <summary>A second opinion on what is written: libxml2's xmllint, where the machine has it.</summary>
internal static class XmlLint
{
    /// <summary>Asserts that the bytes are a namespace-correct document; skips the test when there is no xmllint.</summary>
    public static void ShouldAccept(ReadOnlySpan<byte> document)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var tool = paths.Select(path => Path.Combine(path, "xmllint")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(tool is null, "xmllint is not installed.");

        var start = new ProcessStartInfo(tool!, "--noout -") { RedirectStandardInput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(document);
        process.StandardInput.Close();
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, because: complaint);
        complaint.Should().BeEmpty();
    }
}
