using System.Security.Cryptography;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class RegoleAllegatiTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, 1, 2, 3];

    private static readonly Allegato Buono = new("documento.pdf", "application/pdf", null, Pdf, null);

    [Theory]
    [InlineData("text/html", true)]
    [InlineData("application/zip", true)]
    [InlineData("Application/PDF", false)]
    public void TypeNotAdmitted_IsRefused_WithALLR001(string tipo, bool rifiutato) =>
        Codici(With(Buono with { TipoContenuto = tipo })).Should().Equal(rifiutato ? ["ALL-R001"] : Array.Empty<string>());

    [Fact]
    public void FileTooLarge_IsRefused_WithALLR002()
    {
        var contesto = Oggi with { Parametri = ParametriRegole.Default with { AllegatoDimensioneMassima = Pdf.Length } };

        Codici(With(Buono), contesto).Should().BeEmpty();
        Sola(With(Buono, Buono with { Contenuto = (byte[])[.. Pdf, 0] }), "ALL-R002", contesto).Campo
            .Should().Be("DomandaAssegnoTemporaneo/Allegati/Allegato[2]/Contenuto");
    }

    [Fact]
    public void TooManyFiles_AreRefused_WithALLR002()
    {
        Codici(With([.. Enumerable.Repeat(Buono, 10)])).Should().BeEmpty();
        Sola(With([.. Enumerable.Repeat(Buono, 11)]), "ALL-R002").Valore.Should().Be("11 file");
    }

    [Fact]
    public void FilesTooLargeTogether_AreRefused_WithALLR002_TheMandateIncluded()
    {
        var contesto = Oggi with { Parametri = ParametriRegole.Default with { AllegatiDimensioneTotaleMassima = Pdf.Length * 2 } };
        var patrocinio = new Patrocinio("PAT901", "6038C", null, null, null, Buono);

        Codici(With(Buono, Buono), contesto).Should().BeEmpty();
        Codici(With(Buono, Buono) with { Patrocinio = patrocinio }, contesto).Should().Equal("ALL-R002");
    }

    [Fact]
    public void OtherDigest_IsRefused_WithALLR003()
    {
        var impronta = Convert.ToHexString(SHA256.HashData(Pdf));

        Codici(With(Buono with { ImprontaSha256 = impronta.ToLowerInvariant() })).Should().BeEmpty();
        Codici(With(Buono with { ImprontaSha256 = impronta })).Should().BeEmpty();
        Codici(With(Buono with { ImprontaSha256 = new string('0', 64) })).Should().Equal("ALL-R003");
    }

    [Theory]
    [InlineData("application/pdf", "255044462D312E34", false)]
    [InlineData("application/pdf", "00000000255044462D312E34", false)] // bytes before the header are admitted
    [InlineData("application/pdf", "89504E470D0A1A0A", true)]
    [InlineData("application/pdf", "", true)]
    [InlineData("image/png", "89504E470D0A1A0A0000", false)]
    [InlineData("image/jpeg", "FFD8FFE000104A464946", false)]
    [InlineData("image/jpeg", "255044462D312E34", true)]
    [InlineData("application/pkcs7-mime", "3082010006092A864886F70D010702A0", false)]
    [InlineData("application/pkcs7-mime", "3082010006092A864886F70D010701A0", true)] // data, not signedData
    [InlineData("application/pkcs7-mime", "2D2D2D2D2D424547494E20504B4353372D2D2D2D2D", false)]
    public void ContentOfAnotherType_IsRefused_WithALLR004(string tipo, string contenuto, bool rifiutato) =>
        Codici(With(Buono with { TipoContenuto = tipo, Contenuto = Convert.FromHexString(contenuto) }))
            .Should().Equal(rifiutato ? ["ALL-R004"] : Array.Empty<string>());

    [Fact]
    public void MandateFile_IsCheckedLikeTheOthers_WithALLR004() =>
        Sola(Valida with { Patrocinio = new("PAT901", "6038C", null, null, null, Buono with { TipoContenuto = "image/png" }) }, "ALL-R004").Campo
            .Should().Be("DomandaAssegnoTemporaneo/Patrocinio/MandatoAllegato/Contenuto");

    private static Inps.Interop.Prestazioni.AssegnoTemporaneo.Domanda With(params Allegato[] allegati) => Valida with { Allegati = allegati };
}
