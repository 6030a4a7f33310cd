namespace Inps.Interop.Engine.Lotti;

/// <summary>One of the two ways to name a lotto. A text that cannot name one refers to nothing, which is the same answer as not found.</summary>
public readonly record struct RiferimentoAlLotto
{
    private RiferimentoAlLotto(long numero, string? idLotto) => (Numero, IdLotto) = (numero, idLotto);

    internal long Numero { get; }

    internal string? IdLotto { get; }

    public static RiferimentoAlLotto ByNumeroLotto(string numeroLotto) => new(NumeroLotto.TryParse(numeroLotto, out var numero) ? numero : 0, null);

    /// <summary>The newest lotto that the ente sent under this identifier.</summary>
    public static RiferimentoAlLotto ByIdLotto(string idLotto) => new(0, idLotto);

    internal IQueryable<Store.LottoRow> Of(IQueryable<Store.LottoRow> lotti, string ente)
    {
        var (numero, idLotto) = (Numero, IdLotto);
        return idLotto is null
            ? lotti.Where(l => l.NumeroLotto == numero && l.Ente == ente)
            : lotti.Where(l => l.Ente == ente && l.IdLotto == idLotto).OrderByDescending(l => l.NumeroLotto);
    }
}
