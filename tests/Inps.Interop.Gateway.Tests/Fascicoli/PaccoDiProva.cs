using System.IO.Compression;
using System.Text;
using Inps.Interop.Client;
using Inps.Interop.Client.Fascicoli;
using Inps.Interop.Gateway.Fascicoli;
using Inps.Interop.Gateway.Tests.Ricevute;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Fascicoli;

/// <summary>A fascicolo as the gateway writes it, which a test changes and checks.</summary>
internal static class PaccoDiProva
{
    public const string Richiesta = "chiamate/1/richiesta.xml";
    public const string Ricevuta = NomiRicevuta.Ricevute + "ricevuta.xml";

    public static Task<byte[]> MakeAsync(string? ricevuta = null) => WriteAsync(
        ("LEGGIMI.txt", "Che cosa c'è."), (Richiesta, "<a>PAT901</a>"), (Ricevuta, ricevuta ?? new Registro().Enter()));

    private static async Task<byte[]> WriteAsync(params (string Nome, string Testo)[] files)
    {
        using var bytes = new MemoryStream();
        using var certificate = TestCertificates.Load("gateway");
        await using (var scrittura = await ScritturaFascicolo.BeginAsync(bytes, default))
        {
            foreach (var (nome, testo) in files)
            {
                await scrittura.AddAsync(nome, Encoding.UTF8.GetBytes(testo), default);
            }

            await scrittura.SealAsync(new ReceiptSigner(certificate, [], TimeProvider.System), [new("IdDomanda", "DOM1"), new("Motivo", "Ricorso")], default);
        }

        return bytes.ToArray();
    }

    /// <summary>The package after somebody worked on it.</summary>
    public static byte[] Change(byte[] pacco, Action<ZipArchive> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(pacco);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return bytes.ToArray();
    }

    public static void Add(this ZipArchive zip, string nome, ReadOnlySpan<byte> contenuto)
    {
        using var entry = zip.CreateEntry(nome).Open();
        entry.Write(contenuto);
    }

    public static void Replace(this ZipArchive zip, string nome, ReadOnlySpan<byte> contenuto)
    {
        zip.GetEntry(nome)!.Delete();
        zip.Add(nome, contenuto);
    }

    public static string Read(this ZipArchive zip, string nome)
    {
        using var reader = new StreamReader(zip.GetEntry(nome)!.Open());
        return reader.ReadToEnd();
    }

    public static async Task<FascicoloConservato> CheckAsync(byte[] pacco, string autorita = "ca")
    {
        using var stream = new MemoryStream(pacco);
        return await FascicoloConservato.CheckAsync(stream, CertificatoClient.LoadAutorita(TestCertificates.PemOf(autorita)));
    }
}
