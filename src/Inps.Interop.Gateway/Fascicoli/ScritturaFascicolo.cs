using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;

namespace Inps.Interop.Gateway.Fascicoli;

/// <summary>Writes the package of a fascicolo, file by file as they are sent; at the end, what was written is listed and sealed.</summary>
internal sealed class ScritturaFascicolo : IAsyncDisposable
{
    private readonly ZipArchive zip;
    private readonly List<FileDelFascicolo> files = [];

    private ScritturaFascicolo(ZipArchive zip) => this.zip = zip;

    public static async Task<ScritturaFascicolo> BeginAsync(Stream stream, CancellationToken ct) =>
        new(await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct));

    public async Task AddAsync(string nome, ReadOnlyMemory<byte> contenuto, CancellationToken ct)
    {
        files.Add(new(nome, contenuto.Length, Convert.ToHexStringLower(SHA256.HashData(contenuto.Span))));
        await WriteAsync(nome, contenuto, ct);
    }

    /// <summary>The manifest, sealed as receipts are.</summary>
    public Task SealAsync(ReceiptSigner sigillo, IReadOnlyList<ReceiptFact> caso, CancellationToken ct) => WriteAsync(
        NomiRicevuta.Manifesto,
        sigillo.Sign(NomiRicevuta.Fascicolo, [new(NomiRicevuta.Caso, caso), new(NomiRicevuta.Contenuto, [.. files.Select(file => new ReceiptFact(NomiRicevuta.File, file.ToString()))])]),
        ct);

    public ValueTask DisposeAsync() => zip.DisposeAsync();

    private async Task WriteAsync(string nome, ReadOnlyMemory<byte> contenuto, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(nome).OpenAsync(ct);
        await entry.WriteAsync(contenuto, ct);
    }
}
