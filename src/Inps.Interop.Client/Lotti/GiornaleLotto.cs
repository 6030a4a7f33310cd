using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inps.Interop.Client.Lotti;

/// <summary>
/// The folder of one lotto: its bytes and its identity, on disk before anything is sent. Whatever instant the sending is cut off at, it goes on with the same
/// identity and the same bytes, so that nothing is sent twice. One process at a time uses it.
/// </summary>
public sealed class GiornaleLotto : IDisposable
{
    private const string NomeDati = "lotto.json";
    private const string NomeBuste = "buste.txt";
    private readonly FileStream blocco;

    private GiornaleLotto(string cartella, FileStream blocco) => (Cartella, this.blocco) = (cartella, blocco);

    /// <summary>The folder.</summary>
    public string Cartella { get; }

    /// <summary>What the lotto is; null while nothing was prepared, hence nothing was sent.</summary>
    public DatiLotto? Dati { get; private set; }

    /// <summary>Identifiers of the buste that sent it through the Porta di Dominio, the last one at the end; empty where it went another way.</summary>
    public IReadOnlyList<string> Buste { get; private set; } = [];

    /// <summary>The outcomes in CSV; there when the lotto is concluded.</summary>
    public string FileEsiti => PathOf("esiti.csv");

    /// <summary>True when all outcomes were written.</summary>
    public bool IsConcluso => File.Exists(FileEsiti);

    /// <summary>The bytes of the lotto as they are sent.</summary>
    internal string FileLotto => PathOf("lotto.bin");

    /// <summary>Opens the folder, or makes it, and keeps other processes out of it until the journal is disposed (or the process ends, however it ends).</summary>
    /// <exception cref="IOException">Another process uses it.</exception>
    public static GiornaleLotto Open(string cartella)
    {
        Directory.CreateDirectory(cartella);
        var giornale = new GiornaleLotto(cartella, Lock(Path.Combine(cartella, "blocco")));
        var file = giornale.PathOf(NomeDati);
        if (File.Exists(file))
        {
            giornale.Dati = JsonSerializer.Deserialize(File.ReadAllBytes(file), DatiLottoContext.Default.DatiLotto);
        }

        if (File.Exists(giornale.PathOf(NomeBuste)))
        {
            giornale.Buste = File.ReadAllLines(giornale.PathOf(NomeBuste));
        }

        return giornale;
    }

    /// <summary>Releases the folder; its files stay.</summary>
    public void Dispose() => blocco.Dispose();

    internal string PathOf(string file) => Path.Combine(Cartella, file);

    /// <summary>From here on the lotto is this one.</summary>
    internal async Task SaveAsync(DatiLotto dati, CancellationToken cancellationToken)
    {
        await WriteAsync(PathOf(NomeDati), JsonSerializer.SerializeToUtf8Bytes(dati, DatiLottoContext.Default.DatiLotto), cancellationToken).ConfigureAwait(false);
        Dati = dati;
    }

    /// <summary>Keeps the identifier of a busta before it is sent: from then on the result may be asked for with it.</summary>
    internal async Task AddBustaAsync(string identificatore, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> buste = [.. Buste, identificatore];
        await WriteAsync(PathOf(NomeBuste), Encoding.ASCII.GetBytes(string.Join('\n', buste)), cancellationToken).ConfigureAwait(false);
        Buste = buste;
    }

    /// <summary>The file is there whole or not at all, also after the machine stops.</summary>
    internal static async Task WriteAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var partial = file + ".parziale";
        await using (var stream = File.Create(partial))
        {
            await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, file, overwrite: true);
    }

    private static FileStream Lock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new IOException($"Il giornale {Path.GetDirectoryName(file)} è in uso da un altro invio: attendere che finisca.", exception);
        }
    }
}

/// <summary>What a lotto is.</summary>
/// <param name="IdLotto">Its key towards the Institute.</param>
/// <param name="Sorgente">Folder or file it was made from.</param>
/// <param name="Impronta">SHA-256 of its bytes as they are sent, hexadecimal.</param>
/// <param name="Origini">For each domanda the file it comes from; empty when the lotto came as one file.</param>
public sealed record DatiLotto(string IdLotto, string Sorgente, DateTimeOffset Preparazione, int NumeroDomande, string Impronta, IReadOnlyList<OrigineDomanda> Origini);

/// <summary>Where a domanda of a lotto comes from.</summary>
/// <param name="Riga">Its line there.</param>
/// <param name="RigaNelLotto">Its line in the lotto.</param>
public sealed record OrigineDomanda(string File, int Riga, int RigaNelLotto);

[JsonSerializable(typeof(DatiLotto))]
internal sealed partial class DatiLottoContext : JsonSerializerContext;
