namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>What comes out of a decompression, stopped when it grows beyond the bounds: a bomb is never expanded (LOT-R006).</summary>
internal sealed class FlussoEspanso(Stream espanso, FlussoContato compresso, LimitiLotto limiti) : FlussoInAvanti
{
    private long usciti;

    public long Usciti => usciti;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await espanso.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw new LottoIllegibileException(RegoleLotto.R006.Segnalazione($"danneggiato dopo {usciti} byte espansi"), exception);
        }

        usciti += read;
        if (usciti > limiti.EspansoByteMassimi)
        {
            throw new LottoIllegibileException(RegoleLotto.R006.Segnalazione($"espanso, supera {limiti.EspansoByteMassimi} byte"));
        }

        if (usciti > limiti.EspansioneLibera && usciti / limiti.EspansioneMassima > compresso.Letti)
        {
            throw new LottoIllegibileException(RegoleLotto.R006.Segnalazione($"{compresso.Letti} byte si espandono oltre {limiti.EspansioneMassima} volte"));
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            espanso.Dispose();
        }

        base.Dispose(disposing);
    }
}
