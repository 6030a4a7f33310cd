using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>Documents as an answer carries them.</summary>
internal static class Documenti
{
    /// <summary>The bytes of the only document of the answer, with its digest checked.</summary>
    public static byte[] Contenuto(Answer answer)
    {
        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        var bytes = Convert.FromBase64String(answer.Element("Contenuto")!);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(answer.Element("ImprontaSha256")!.ToLowerInvariant());
        return bytes;
    }

    /// <summary>What people read in a PDF, with single blanks.</summary>
    public static string Testo(Answer answer)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Pdf(answer));
        return string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }

    /// <summary>The same, of a PDF.</summary>
    public static byte[] Pdf(Answer answer)
    {
        var pdf = Contenuto(answer);
        Encoding.ASCII.GetString(pdf, 0, 5).Should().Be("%PDF-");
        answer.Element("NomeFile").Should().EndWith(".pdf");
        return pdf;
    }
}
